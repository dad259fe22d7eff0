-- What a member may do is in the role: see the protocol's Role.
alter table member drop constraint member_role_check;
alter table member add constraint member_role_check check (role in ('owner', 'editor', 'coach', 'analyst'));
