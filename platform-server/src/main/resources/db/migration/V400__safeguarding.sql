-- People who may be in danger, and how they are looked after.

-- What the creator confirmed, change by change: the last one holds.
create table safeguarding_settings (
    creator_id   uuid        not null default current_creator(),
    version      int         not null check (version > 0),
    help_lines   jsonb       not null,
    off_because  text        check (length(off_because) between 20 and 500),
    confirmed_at timestamptz not null,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    primary key (creator_id, version)
);
select secure_tenant_table('safeguarding_settings');
-- What was confirmed stays as it was.
revoke update on safeguarding_settings from companero_app;

-- Somebody spoke of danger. Until it is resumed nothing automatic is sent to them.
create table crisis_alert (
    creator_id       uuid        not null default current_creator(),
    id               uuid        not null,
    contact_id       uuid        not null,
    conversation_id  uuid        not null,
    message_id       uuid        not null,      -- which may be gone by now
    danger           text        not null check (danger in ('suicide', 'self-harm', 'violence', 'abuse')),
    phrase           text        not null,
    settings_version int         not null,      -- what the person was told to turn to; 0 for the country's own lines
    handed_over      boolean     not null,      -- whether the conversation is given back with it
    raised_at        timestamptz not null,
    answered_at      timestamptz not null,      -- when the person was told where to turn, last
    pages            int         not null default 0,
    acknowledged_at  timestamptz,
    acknowledged_by  text,
    resumed_at       timestamptz,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    primary key (creator_id, id),
    foreign key (creator_id, contact_id) references contact (creator_id, id) on delete cascade,
    foreign key (creator_id, conversation_id) references conversation (creator_id, id) on delete cascade,
    check (resumed_at is null or acknowledged_at is not null)
);
create unique index crisis_under_way on crisis_alert (creator_id, contact_id) where resumed_at is null;
create index crisis_of_contact on crisis_alert (creator_id, contact_id);
create index crisis_of_conversation on crisis_alert (creator_id, conversation_id);
create index crisis_recent on crisis_alert (creator_id, raised_at desc);
select secure_tenant_table('crisis_alert');
