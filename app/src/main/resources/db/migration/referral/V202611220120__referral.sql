-- Referrals, as events that are only added. What the types of the application say, the table says again: which state may follow which, and
-- that nothing leaves the agency without a consent or a named provision.
create schema referral;
grant usage on schema referral to upptack_app;

create table referral.referral (
    agency       text not null,
    id           uuid not null,
    case_id      uuid not null,
    occasion_id  uuid not null,
    service      text not null,
    service_kind text not null,
    need         text not null check (need in ('exposed', 'uses-violence', 'child')),
    habit        text not null check (habit in ('contact', 'information')),
    offered_on   date not null,
    organisation text not null,
    unit         text not null,
    line         text not null,
    case_type    text not null,
    mode         text not null,
    primary key (agency, id),
    foreign key (agency, case_id) references asking.case_file (agency, id)
);
create index referral_case on referral.referral (agency, case_id);
create index referral_occasion on referral.referral (agency, occasion_id);

create table referral.referral_event (
    agency               text        not null,
    referral_id          uuid        not null,
    seq                  integer     not null check (seq >= 1),
    state                text        not null check (state in ('offered', 'declined', 'information-given', 'consented', 'contact-made', 'received',
                                                               'withdrawn', 'ended')),
    previous_seq         integer     generated always as (nullif(seq, 1) - 1) stored,
    previous_state       text,
    happened_on          date        not null,
    said_by              uuid        not null,
    said_at              timestamptz not null,
    request_key          text        not null check (length(request_key) between 8 and 200),
    digest               text        not null,
    information_form     text,
    information_language text,
    consent_recipient    text,
    consent_purpose      text        check (consent_purpose in ('get-in-touch', 'book-a-time', 'plan-protection', 'meet-together')),
    consent_what         text[]      check (cardinality(consent_what) > 0 and consent_what <@ array ['name-and-safe-contact', 'wanted-support',
                                                                                                     'language-and-adaptation', 'safety', 'case']),
    consent_given_on     date,
    consent_until        date,
    consent_read_back    boolean     check (consent_read_back),
    beyond_habit         boolean     not null default false,
    basis_seq            integer,
    basis_state          text        generated always as (case when basis_seq is not null then 'consented' end) stored,
    basis_until          date,
    ground_law           text        check (length(ground_law) between 1 and 100),
    ground_reason        text        check (length(ground_reason) between 10 and 500),
    end_outcome          text        check (end_outcome in ('support-obtained', 'not-suitable', 'no-place', 'person-stopped', 'unknown')),
    primary key (agency, referral_id, seq),
    unique (agency, referral_id, seq, state),
    unique (agency, referral_id, seq, state, consent_until),
    unique (agency, said_by, request_key),
    foreign key (agency, referral_id) references referral.referral (agency, id),

    -- One state follows another, and only as it may.
    foreign key (agency, referral_id, previous_seq, previous_state) references referral.referral_event (agency, referral_id, seq, state),
    check ((seq = 1) = (state = 'offered')),
    check ((seq = 1) = (previous_state is null)),
    check (seq = 1 or (previous_state, state) in (
        ('offered', 'declined'), ('offered', 'information-given'), ('offered', 'consented'), ('offered', 'contact-made'),
        ('information-given', 'consented'), ('information-given', 'contact-made'), ('information-given', 'ended'),
        ('consented', 'consented'), ('consented', 'contact-made'), ('consented', 'withdrawn'), ('consented', 'ended'),
        ('contact-made', 'received'), ('contact-made', 'withdrawn'), ('contact-made', 'ended'),
        ('received', 'withdrawn'), ('received', 'ended'))),

    check ((state = 'information-given') = (information_form is not null)),
    check ((information_form is null) = (information_language is null)),
    check ((state = 'ended') = (end_outcome is not null)),

    -- A consent is whole, and read back.
    check ((state = 'consented') = (consent_recipient is not null)),
    check ((consent_recipient is null) = (consent_purpose is null) and (consent_recipient is null) = (consent_what is null)
           and (consent_recipient is null) = (consent_given_on is null) and (consent_recipient is null) = (consent_until is null)
           and (consent_recipient is null) = (consent_read_back is null)),
    check (consent_until >= consent_given_on and consent_until <= consent_given_on + interval '6 months'),

    -- No contact without the consent just given, on a day it holds, or without a named provision and its reason.
    foreign key (agency, referral_id, basis_seq, basis_state, basis_until)
        references referral.referral_event (agency, referral_id, seq, state, consent_until),
    check ((basis_seq is null) = (basis_until is null)),
    check ((ground_law is null) = (ground_reason is null)),
    check (basis_seq is null or ground_law is null),
    check ((state in ('contact-made', 'received')) = (basis_seq is not null or ground_law is not null)),
    check (basis_seq < seq),
    check (state <> 'contact-made' or basis_seq is null or (basis_seq = seq - 1 and happened_on <= basis_until))
);
create index referral_event_previous on referral.referral_event (agency, referral_id, previous_seq, previous_state);
create index referral_event_basis on referral.referral_event (agency, referral_id, basis_seq, basis_state, basis_until);

-- That nothing leaves the house, or that the choice was changed.
create table referral.stays_inside (
    agency      text        not null,
    occasion_id uuid        not null,
    version     integer     not null check (version >= 1),
    case_id     uuid        not null,
    chosen      boolean     not null,
    said_by     uuid        not null,
    said_at     timestamptz not null,
    primary key (agency, occasion_id, version),
    foreign key (agency, case_id) references asking.case_file (agency, id)
);
create index stays_inside_case on referral.stays_inside (agency, case_id);

do $$
declare
    name text;
begin
    foreach name in array array ['referral', 'referral_event', 'stays_inside'] loop
        execute format('alter table referral.%I enable row level security', name);
        execute format('alter table referral.%I force row level security', name);
        execute format('create policy own_agency on referral.%I using (agency = (select platform.current_agency()))'
            || ' with check (agency = (select platform.current_agency()))', name);
    end loop;
end
$$;

grant select, insert on referral.referral, referral.referral_event, referral.stays_inside to upptack_app;
