-- Who is invited into a team: the hash of the token that was mailed, never the token. The row goes when it is used.
create table invitation (
    creator_id uuid        not null default current_creator(),
    id         uuid        not null,
    email      text        not null check (email = lower(email)),
    role       text        not null check (role in ('owner', 'editor', 'coach', 'analyst')),
    token_hash bytea       not null check (length(token_hash) = 32),
    invited_by text        not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (creator_id, id),
    unique (creator_id, email),
    unique (creator_id, token_hash)
);
select secure_tenant_table('invitation');
