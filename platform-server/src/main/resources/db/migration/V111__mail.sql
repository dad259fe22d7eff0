-- Mails that have not been taken by the mail server yet. A mail goes to a person, who may work for many creators or for
-- none yet, so this stands outside row security; only the escape hatch reaches it. Rows go when their mail has gone.

create table mail_outbox (
    id         uuid        primary key,
    message    bytea       not null,
    attempts   int         not null default 0,
    due_at     timestamptz not null default now(),
    created_at timestamptz not null default now()
);
create index mail_outbox_due on mail_outbox (due_at);
grant select, insert, update, delete on mail_outbox to companero_system;
