-- What a recipient is told about a referral, and how it got there. Only added to; what stands last holds.
create schema keyhole;
grant usage on schema keyhole to upptack_app;

-- The words that leave the agency: no more than the person has said yes to, as the columns say once more.
create table keyhole.message (
    agency        text        not null,
    id            uuid        not null,
    referral_id   uuid        not null,
    case_id       uuid        not null,
    recipient     text        not null,
    purpose       text        not null,
    what          text[]      not null check (cardinality(what) > 0),
    name          text        check (length(name) between 1 and 100),
    reach         text        check (length(reach) between 1 and 200),
    wanted        text        check (length(wanted) between 1 and 500),
    language      text,
    adaptation    text        check (length(adaptation) between 1 and 300),
    safety        text        check (length(safety) between 1 and 500),
    written_by    uuid        not null,
    written_at    timestamptz not null,
    primary key (agency, id),
    foreign key (agency, referral_id) references referral.referral (agency, id),
    foreign key (agency, case_id) references asking.case_file (agency, id),
    check (name is null or 'name-and-safe-contact' = any(what)),
    check (reach is null or 'name-and-safe-contact' = any(what)),
    check (wanted is null or 'wanted-support' = any(what)),
    check ((language is null and adaptation is null) or 'language-and-adaptation' = any(what)),
    check (safety is null or 'safety' = any(what))
);
create index message_referral on keyhole.message (agency, referral_id);
create index message_case on keyhole.message (agency, case_id);

-- One way of the message to its recipient. Unit: that of the case when it was queued.
create table keyhole.sending (
    agency      text        not null,
    id          uuid        not null,
    message_id  uuid        not null,
    referral_id uuid        not null,
    unit        text        not null,
    way         text        not null check (way in ('link', 'paper')),
    queued_by   uuid        not null,
    queued_at   timestamptz not null,
    send_after  timestamptz not null,
    open_until  date        not null,
    request_key text        not null check (length(request_key) between 8 and 200),
    primary key (agency, id),
    unique (agency, queued_by, request_key),
    foreign key (agency, message_id) references keyhole.message (agency, id),
    foreign key (agency, referral_id) references referral.referral (agency, id),
    check (send_after >= queued_at)
);
create index sending_message on keyhole.sending (agency, message_id);
create index sending_referral on keyhole.sending (agency, referral_id);
create index sending_unit on keyhole.sending (agency, unit);

create table keyhole.sending_event (
    agency     text        not null,
    sending_id uuid        not null,
    seq        integer     not null check (seq >= 1),
    what       text        not null check (what in ('queued', 'recalled', 'stopped', 'sent', 'opened', 'revealed', 'wrong-code', 'accepted', 'no-place',
                                                    'not-for-us')),
    reason     text        check (reason in ('consent-gone', 'consent-ran-out', 'stays-inside', 'recipient-gone', 'case-closed-to-us')),
    happened   timestamptz not null,
    by_account uuid,
    primary key (agency, sending_id, seq),
    foreign key (agency, sending_id) references keyhole.sending (agency, id),
    check ((seq = 1) = (what = 'queued')),
    check ((what = 'stopped') = (reason is not null))
);
-- It goes out once or never, and is answered once.
create unique index sending_leaves_once on keyhole.sending_event (agency, sending_id) where what in ('recalled', 'stopped', 'sent');
create unique index sending_answered_once on keyhole.sending_event (agency, sending_id) where what in ('accepted', 'no-place', 'not-for-us');

-- The link and the code, as fingerprints only: neither can be read here. The latest of each holds.
create table keyhole.secret (
    agency     text        not null,
    sending_id uuid        not null,
    version    integer     not null check (version >= 1),
    link_hash  text        not null,
    code_hash  text        not null,
    made_by    uuid        not null,
    made_at    timestamptz not null,
    primary key (agency, sending_id, version),
    foreign key (agency, sending_id) references keyhole.sending (agency, id)
);

-- In whose book an opaque link is to be looked up, and when something queued is due. No person, no recipient, no content.
create table keyhole.pointer (
    sending_id uuid        primary key,
    agency     text        not null,
    send_after timestamptz not null,
    handled    boolean     not null default false,
    link_hash  text        unique
);
create index pointer_due on keyhole.pointer (send_after) where not handled;

do $$
declare
    name text;
begin
    foreach name in array array ['message', 'sending', 'sending_event', 'secret'] loop
        execute format('alter table keyhole.%I enable row level security', name);
        execute format('alter table keyhole.%I force row level security', name);
        execute format('create policy own_agency on keyhole.%I using (agency = (select platform.current_agency()))'
            || ' with check (agency = (select platform.current_agency()))', name);
    end loop;
end
$$;

grant select, insert on keyhole.message, keyhole.sending, keyhole.sending_event, keyhole.secret to upptack_app;
grant select, insert, update on keyhole.pointer to upptack_app;
