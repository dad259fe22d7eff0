-- Who said what. A conversation's row is the lock that puts its messages in order: whoever adds one holds it.

create table conversation (
    creator_id    uuid        not null default current_creator(),
    id            uuid        not null,
    contact_id    uuid        not null,
    channel       text        not null check (channel in ('widget', 'whatsapp', 'telegram')),
    last_sequence bigint      not null default 0,
    last_text     text        not null default '',
    last_at       timestamptz not null,
    -- The program that owns the chat now, by the name it had when it began.
    program       text,
    -- The transaction that changed the row last: what the change feed is ordered by.
    changed_in    xid8        not null default pg_current_xact_id(),
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    primary key (creator_id, id),
    unique (creator_id, contact_id, channel),
    foreign key (creator_id, contact_id) references contact (creator_id, id) on delete cascade
);
create index conversation_recent on conversation (creator_id, last_at desc) where last_sequence > 0;
create index conversation_changed on conversation (creator_id, changed_in);
select secure_tenant_table('conversation');

create table message (
    creator_id      uuid        not null default current_creator(),
    id              uuid        not null,
    conversation_id uuid        not null,
    sequence        bigint      not null check (sequence > 0),
    direction       text        not null check (direction in ('in', 'out')),
    text            text        not null,
    choices         jsonb       not null default '[]',
    citations       jsonb       not null default '[]',
    client_id       text,
    sent_at         timestamptz not null,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    primary key (creator_id, id),
    unique (creator_id, conversation_id, sequence),
    foreign key (creator_id, conversation_id) references conversation (creator_id, id) on delete cascade
);
create unique index message_said_once on message (creator_id, conversation_id, client_id) where client_id is not null;
select secure_tenant_table('message');

-- What the change feed may know of conversations. It runs as its reader, so row security holds.
create view conversation_change with (security_invoker = true) as
    select creator_id, id, changed_in from conversation where last_sequence > 0;
grant select on conversation_change to companero_app;
