-- The channel that the way to reach the person rests on: what was safe when it was written may be unsafe when it leaves or is opened.
alter table keyhole.message add column channel text;
alter table keyhole.message add constraint channel_of_a_way check (channel is null or reach is not null);
alter table keyhole.sending_event drop constraint sending_event_reason_check;
alter table keyhole.sending_event add constraint sending_event_reason_check
    check (reason in ('consent-gone', 'consent-ran-out', 'stays-inside', 'recipient-gone', 'case-closed-to-us', 'channel-not-safe'));
