package org.companero.platform.privacy;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.companero.platform.access.CurrentActor;
import org.companero.platform.audit.Audit;
import org.companero.platform.tenancy.CreatorId;
import org.companero.platform.tenancy.CurrentCreator;
import org.companero.platform.tenancy.Transactions;
import org.companero.platform.web.FieldErrors;
import org.companero.protocol.api.AuditAction;
import org.companero.protocol.api.DataRequest;
import org.companero.protocol.api.DataRequestKind;
import org.companero.protocol.api.DataRequestResource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// Takes requests for exports and erasures of the current creator. The scheduler keeps what has to be done in the
/// same transaction, so that none is lost.
@Service
class DataRequests {

    static final TaskDescriptor<Work> TASK = TaskDescriptor.of("data-request", Work.class);

    private final DataRequestRows rows;
    private final PasswordCheck passwords;
    private final Transactions transactions;
    private final Audit audit;
    private final ObjectProvider<Scheduler> scheduler;
    private final InstantSource clock;

    DataRequests(
            DataRequestRows rows,
            PasswordCheck passwords,
            Transactions transactions,
            Audit audit,
            ObjectProvider<Scheduler> scheduler,
            InstantSource clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.transactions = transactions;
        this.audit = audit;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// @throws org.companero.platform.web.PlatformException 400 `VALIDATION_FAILED`, 403 `PASSWORD_WRONG`, 404
    ///     `CONTACT_NOT_FOUND`
    DataRequestResource accept(DataRequest request) {
        @Nullable DataRequestKind kind = request.kind();
        boolean all = kind == DataRequestKind.ERASURE && request.contactId() == null;
        @Nullable String password = request.password();
        var errors = new FieldErrors();
        errors.check(kind != null, "kind", "must be export or erasure");
        errors.check(
                !all || (password != null && !password.isEmpty()),
                "password",
                "is needed to erase the whole workspace");
        errors.refuseIfAny();
        if (all && password != null) {
            passwords.confirm(password);
        }
        var accepted = transactions.write(() -> store(request, all));
        scheduler.getObject().triggerCheckForDueExecutions();
        return accepted;
    }

    List<DataRequestResource> newest() {
        return transactions.read(() -> rows.newest(clock.instant()));
    }

    Optional<DataRequestResource> find(UUID id) {
        return transactions.read(() -> rows.find(id, clock.instant()));
    }

    private DataRequestResource store(DataRequest request, boolean all) {
        var actor = CurrentActor.orSystem();
        var id = UUID.randomUUID();
        @Nullable UUID contact = request.contactId();
        @Nullable
        String name = contact == null ? null : rows.contactName(contact).orElseThrow(UnknownRequest::contact);
        rows.add(id, request.kind(), contact, name, actor);
        var work = new Work(CurrentCreator.require().value(), id, all, actor.id());
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        TASK.instance(work.creator() + "/" + id).data(work).build(), clock.instant());
        if (request.kind() == DataRequestKind.EXPORT) {
            var what = contact == null ? "" : contact.toString();
            audit.record(AuditAction.DATA_EXPORTED, what, Map.of("request", id.toString()));
        }
        return rows.find(id, clock.instant()).orElseThrow();
    }

    /// All the scheduler keeps of a request: ids.
    ///
    /// @param all whether the whole creator is to be erased
    /// @param account who asked
    record Work(UUID creator, UUID request, boolean all, UUID account) {

        CreatorId owner() {
            return new CreatorId(creator);
        }
    }
}
