-- What each creator has used of their quotas. Standing kinds have one row, of the day 'epoch', which follows the tables
-- it counts; daily kinds have one row a day (UTC), of which each server takes a portion at a time, so that people who
-- write at once do not wait for each other.

create table quota_use (
    creator_id uuid        not null default current_creator(),
    kind       text        not null
               check (kind in ('documents', 'storage', 'contacts', 'messages', 'ai_tokens')),
    day        date        not null,
    used       bigint      not null check (used >= 0),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (creator_id, kind, day)
);
select secure_tenant_table('quota_use');

-- Whatever adds or removes rows, an upload, an erasure, a cascade, is counted in its own transaction. The row stays
-- locked until that ends, so that whoever looks at the sum afterwards sees the truth.
create function count_in_quota(counted_kind text, creator uuid, change bigint) returns void language sql as $$
    insert into quota_use as known (creator_id, kind, day, used)
    values (creator, counted_kind, date 'epoch', greatest(0, change))
    on conflict (creator_id, kind, day) do update set used = greatest(0, known.used + change)
$$;

create function count_contacts() returns trigger language plpgsql as $$
declare
    sign int := case tg_op when 'INSERT' then 1 else -1 end;
begin
    perform count_in_quota('contacts', creator_id, sign * count(*)) from changed group by creator_id;
    return null;
end $$;
create trigger count_added after insert on contact
    referencing new table as changed for each statement execute function count_contacts();
create trigger count_removed after delete on contact
    referencing old table as changed for each statement execute function count_contacts();

create function count_documents() returns trigger language plpgsql as $$
declare
    sign int := case tg_op when 'INSERT' then 1 else -1 end;
begin
    perform count_in_quota('documents', creator_id, sign * count(*)),
            count_in_quota('storage', creator_id, (sign * sum(size))::bigint)
       from changed group by creator_id;
    return null;
end $$;
create trigger count_added after insert on knowledge_document
    referencing new table as changed for each statement execute function count_documents();
create trigger count_removed after delete on knowledge_document
    referencing old table as changed for each statement execute function count_documents();

-- What was there before counting began. The owner is under row security too, but for this moment.
alter table quota_use no force row level security;
alter table contact no force row level security;
alter table knowledge_document no force row level security;
insert into quota_use (creator_id, kind, day, used)
select creator_id, 'contacts', date 'epoch', count(*) from contact group by creator_id
union all
select creator_id, 'documents', date 'epoch', count(*) from knowledge_document group by creator_id
union all
select creator_id, 'storage', date 'epoch', sum(size)::bigint from knowledge_document group by creator_id;
alter table quota_use force row level security;
alter table contact force row level security;
alter table knowledge_document force row level security;
