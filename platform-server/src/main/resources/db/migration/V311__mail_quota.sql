-- Mails that programs send are counted too, by day.

alter table quota_use drop constraint quota_use_kind_check;
alter table quota_use add constraint quota_use_kind_check
    check (kind in ('documents', 'storage', 'contacts', 'messages', 'ai_tokens', 'emails'));
