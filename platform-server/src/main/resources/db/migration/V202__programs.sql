-- What creators draw, what of it was published, and where each person stands in it.

create table program (
    creator_id        uuid        not null default current_creator(),
    id                uuid        not null,
    name              text        not null,
    draft             jsonb       not null,
    revision          bigint      not null default 1,
    steps             int         not null,
    problems          int         not null,
    published_version int,
    changed           boolean     not null default true,
    deleted_at        timestamptz,
    changed_in        xid8        not null default pg_current_xact_id(),
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    primary key (creator_id, id)
);
create index program_changed on program (creator_id, changed_in);
select secure_tenant_table('program');

create table program_version (
    creator_id   uuid        not null default current_creator(),
    id           uuid        not null,
    program_id   uuid        not null,
    version      int         not null check (version > 0),
    program      jsonb       not null,
    notes        text        not null,
    author       text        not null,
    published_at timestamptz not null,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    primary key (creator_id, id),
    unique (creator_id, program_id, version),
    foreign key (creator_id, program_id) references program (creator_id, id) on delete cascade
);
select secure_tenant_table('program_version');
-- A version never changes: people are in it.
revoke update, delete on program_version from companero_app;

alter table program add foreign key (creator_id, id, published_version)
    references program_version (creator_id, program_id, version);

create table run (
    creator_id      uuid        not null default current_creator(),
    id              uuid        not null,
    program_id      uuid        not null,
    version         int         not null,
    conversation_id uuid        not null,
    state           jsonb       not null,
    started_at      timestamptz not null,
    ended_at        timestamptz,
    outcome         text,
    failed          boolean     not null default false,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    primary key (creator_id, id),
    foreign key (creator_id, program_id, version)
        references program_version (creator_id, program_id, version) on delete cascade,
    foreign key (creator_id, conversation_id) references conversation (creator_id, id) on delete cascade
);
create unique index run_one_at_a_time on run (creator_id, conversation_id) where ended_at is null;
create index run_people on run (creator_id, program_id) where ended_at is null;
select secure_tenant_table('run');

-- A question put to the documents whose answer is not stored yet; without a run, the person simply asked.
create table ask (
    creator_id      uuid        not null default current_creator(),
    id              uuid        not null,
    conversation_id uuid        not null,
    run_id          uuid,
    key             text        not null,
    question        text        not null,
    answer_id       uuid        not null,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    primary key (creator_id, id),
    foreign key (creator_id, conversation_id) references conversation (creator_id, id) on delete cascade,
    foreign key (creator_id, run_id) references run (creator_id, id) on delete cascade
);
create index ask_open on ask (creator_id, conversation_id);
select secure_tenant_table('ask');

-- What a person wrote while an answer was being made, to be taken up in order afterwards.
create table queued_message (
    creator_id      uuid        not null default current_creator(),
    id              uuid        not null,
    conversation_id uuid        not null,
    sequence        bigint      not null,
    text            text        not null,
    option_id       text,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    primary key (creator_id, id),
    unique (creator_id, conversation_id, sequence),
    foreign key (creator_id, conversation_id) references conversation (creator_id, id) on delete cascade
);
select secure_tenant_table('queued_message');
