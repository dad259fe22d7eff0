-- Keys for programs that act for a creator: the hash of the secret, never the secret. A key ends with the membership of
-- whoever made it.
create table api_key (
    creator_id   uuid        not null default current_creator(),
    id           uuid        not null,
    account_id   uuid        not null,
    name         text        not null check (length(name) between 1 and 100),
    prefix       text        not null,
    secret_hash  bytea       not null check (length(secret_hash) = 32),
    permissions  text[]      not null check (cardinality(permissions) > 0),
    created_by   text        not null,
    expires_at   timestamptz,
    last_used_at timestamptz,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    primary key (creator_id, id),
    unique (creator_id, secret_hash),
    foreign key (creator_id, account_id) references member (creator_id, account_id) on delete cascade
);
create index api_key_by_account on api_key (creator_id, account_id);
select secure_tenant_table('api_key');
