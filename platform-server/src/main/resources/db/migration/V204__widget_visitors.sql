-- Who comes back through the widget: the hash of the token a browser keeps, never the token.

create table visitor (
    creator_id      uuid        not null default current_creator(),
    id              uuid        not null,
    token_hash      bytea       not null check (length(token_hash) = 32),
    contact_id      uuid        not null,
    conversation_id uuid        not null,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    primary key (creator_id, id),
    unique (creator_id, token_hash),
    foreign key (creator_id, contact_id) references contact (creator_id, id) on delete cascade,
    foreign key (creator_id, conversation_id) references conversation (creator_id, id) on delete cascade
);
select secure_tenant_table('visitor');
