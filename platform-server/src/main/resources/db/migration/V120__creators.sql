create table creator (
    creator_id uuid not null default current_creator(),
    id uuid not null,
    name text not null,
    handle text not null,
    widget_key text not null,
    locale text not null check (locale in ('en', 'es')),
    accent text not null check (accent ~ '^#[0-9a-f]{6}$'),
    greeting text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (creator_id, id),
    check (id = creator_id)
);
select secure_tenant_table('creator');
select open_to_system('creator', 'select, insert, update');

-- Leads from what strangers hold, a handle or a widget key, to its creator. Unique across creators and public by nature,
-- so it stands outside row security and holds nothing else.
create table public_address (
    kind text not null check (kind in ('handle', 'widget_key')),
    address text not null,
    owner uuid not null,
    created_at timestamptz not null default now(),
    primary key (kind, address)
);
grant select, insert, delete on public_address to companero_system;
