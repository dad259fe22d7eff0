-- What creators' documents say. The original files, the text read from them, its passages, and two ways to find them.

create table knowledge_document (
    creator_id      uuid        not null default current_creator(),
    id              uuid        not null default gen_random_uuid(),
    name            text        not null check (length(name) between 1 and 255),
    media_type      text        not null,
    size            bigint      not null check (size >= 0),
    sha256          bytea       not null,
    status          text        not null default 'queued'
                    check (status in ('queued', 'processing', 'ready', 'failed', 'rejected')),
    progress        int         not null default 0 check (progress between 0 and 100),
    attempts        int         not null default 0,
    claim           uuid,                 -- the worker's claim; a worker that lost it stops
    claimed_until   timestamptz,          -- a claim past its time is free again: its worker died
    not_before      timestamptz not null default now(),
    chunks          int         not null default 0,
    terms           bigint      not null default 0,
    pages           int,
    language        text,
    embedding_model text,
    error_code      text,
    error_message   text,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    primary key (creator_id, id),
    unique (creator_id, sha256)
);
select secure_tenant_table('knowledge_document');
create index knowledge_document_newest on knowledge_document (creator_id, created_at desc, id);
create index knowledge_document_waiting on knowledge_document (creator_id, created_at)
    where status in ('queued', 'processing');
-- The queue is polled before a creator is known.
select open_to_system('knowledge_document', 'select, update');

-- The file as it was uploaded, apart from what is read all the time.
create table knowledge_file (
    creator_id  uuid        not null default current_creator(),
    id          uuid        not null,
    bytes       bytea       not null,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    primary key (creator_id, id),
    foreign key (creator_id, id) references knowledge_document (creator_id, id) on delete cascade
);
alter table knowledge_file alter column bytes set storage external;   -- most files are compressed already
select secure_tenant_table('knowledge_file');

create table knowledge_text (
    creator_id  uuid        not null default current_creator(),
    id          uuid        not null,
    content     text        not null,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    primary key (creator_id, id),
    foreign key (creator_id, id) references knowledge_document (creator_id, id) on delete cascade
);
select secure_tenant_table('knowledge_text');

create table knowledge_chunk (
    creator_id   uuid        not null default current_creator(),
    id           uuid        not null default gen_random_uuid(),
    document_id  uuid        not null,
    idx          int         not null check (idx >= 0),
    start_offset int         not null,
    end_offset   int         not null check (end_offset > start_offset),
    page         int,
    heading      text,
    content      text        not null,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    primary key (creator_id, id),
    unique (creator_id, document_id, idx),
    foreign key (creator_id, document_id) references knowledge_document (creator_id, id) on delete cascade
);
select secure_tenant_table('knowledge_chunk');

-- Float32, little-endian. The truth from which every index is built.
create table knowledge_vector (
    creator_id  uuid        not null default current_creator(),
    id          uuid        not null,
    document_id uuid        not null,
    model       text        not null,
    vector      bytea       not null,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    primary key (creator_id, id),
    foreign key (creator_id, id) references knowledge_chunk (creator_id, id) on delete cascade
);
create index knowledge_vector_document on knowledge_vector (creator_id, document_id);
alter table knowledge_vector alter column vector set storage external;
select secure_tenant_table('knowledge_vector');

-- Named by their own key, not by an id: there are about a hundred for each chunk.
-- `weight` is how often the term occurs, `length` how many terms the chunk has, so that scoring reads the index only.
create table knowledge_posting (
    creator_id  uuid        not null default current_creator(),
    term        text        not null,
    chunk_id    uuid        not null,
    weight      int         not null,
    length      int         not null,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    primary key (creator_id, term, chunk_id) include (weight, length),
    foreign key (creator_id, chunk_id) references knowledge_chunk (creator_id, id) on delete cascade
);
create index knowledge_posting_chunk on knowledge_posting (creator_id, chunk_id);
select secure_tenant_table('knowledge_posting');

-- What BM25 and the vector cache need to know of all ready documents together; one row a creator.
create table knowledge_corpus (
    creator_id  uuid        not null default current_creator(),
    revision    bigint      not null default 1,
    chunks      bigint      not null,
    terms       bigint      not null,
    languages   text[]      not null,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    primary key (creator_id)
);
select secure_tenant_table('knowledge_corpus');
