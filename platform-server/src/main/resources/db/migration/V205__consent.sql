-- What people agreed to before they wrote, with the words they were shown.

create table consent (
    creator_id uuid        not null default current_creator(),
    id         uuid        not null,
    contact_id uuid        not null,
    text       text        not null,
    given_at   timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (creator_id, id),
    foreign key (creator_id, contact_id) references contact (creator_id, id) on delete cascade
);
create index consent_by_contact on consent (creator_id, contact_id);
select secure_tenant_table('consent');
