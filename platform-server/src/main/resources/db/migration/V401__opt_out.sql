-- Who wants no more messages, with the proof, and with it what holds back everything automatic.

create table opt_out (
    creator_id      uuid        not null default current_creator(),
    id              uuid        not null,
    contact_id      uuid        not null,
    conversation_id uuid        not null,
    channel         text        not null check (channel in ('widget', 'whatsapp', 'telegram')),
    words           text        not null,
    opted_out_at    timestamptz not null,
    undone_at       timestamptz,
    undone_words    text,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    primary key (creator_id, id),
    foreign key (creator_id, contact_id) references contact (creator_id, id) on delete cascade,
    foreign key (creator_id, conversation_id) references conversation (creator_id, id) on delete cascade,
    check ((undone_at is null) = (undone_words is null))
);
create unique index opt_out_under_way on opt_out (creator_id, contact_id) where undone_at is null;
create index opt_out_of_contact on opt_out (creator_id, contact_id);
create index opt_out_of_conversation on opt_out (creator_id, conversation_id);
create index opt_out_recent on opt_out (creator_id, opted_out_at desc);
select secure_tenant_table('opt_out');

-- Since when nothing automatic may be sent to whom, and why. It runs as its reader, so row security holds.
create view restraint with (security_invoker = true) as
    select creator_id, contact_id, 'opted_out' as reason, opted_out_at as since from opt_out where undone_at is null
    union all
    select creator_id, contact_id, 'in_crisis', raised_at from crisis_alert where resumed_at is null;
grant select on restraint to companero_app;
