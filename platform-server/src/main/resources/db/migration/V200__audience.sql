-- The people a creator talks with.

create table contact (
    creator_id    uuid        not null default current_creator(),
    id            uuid        not null,
    name          text        check (length(name) between 1 and 200),
    language      text        not null,
    zone          text        not null,
    first_seen_at timestamptz not null,
    last_seen_at  timestamptz not null,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    primary key (creator_id, id)
);
select secure_tenant_table('contact');

-- What other modules may know of a contact. It runs as its reader, so row security holds.
create view contact_card with (security_invoker = true) as
    select creator_id, id, coalesce(name, 'Visitor ' || upper(right(id::text, 4))) as display_name, language
      from contact;
grant select on contact_card to companero_app;
