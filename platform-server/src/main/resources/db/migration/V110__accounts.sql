-- Who may sign in. An e-mail address belongs to one account across all creators, so accounts stand outside row security;
-- only the escape hatch reaches these tables.

create table account (
    id uuid primary key,
    email text not null unique check (email = lower(email)),
    password_hash text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);
create trigger touch_updated_at before update on account for each row execute function touch_updated_at();

-- The keys that sign access tokens, newest last; kept here so that sessions outlive a restart and span replicas.
create table signing_key (
    kid text primary key,
    jwk text not null,
    created_at timestamptz not null default now()
);

grant select, insert, update on account to companero_system;
grant select, insert on signing_key to companero_system;

create table member (
    creator_id uuid not null default current_creator(),
    id uuid not null,
    account_id uuid not null references account (id),
    role text not null check (role in ('owner')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (creator_id, id),
    unique (creator_id, account_id)
);
create index member_by_account on member (account_id);
select secure_tenant_table('member');
select open_to_system('member', 'select, insert');

-- One row per refresh token; the tokens of one sign-in form a family.
create table refresh_token (
    creator_id uuid not null default current_creator(),
    id uuid not null,
    family uuid not null,
    account_id uuid not null references account (id),
    token_hash bytea not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    revoked_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (creator_id, id)
);
create index refresh_token_by_hash on refresh_token (token_hash);
create index refresh_token_by_family on refresh_token (family);
select secure_tenant_table('refresh_token');
select open_to_system('refresh_token', 'select, insert, update, delete');
