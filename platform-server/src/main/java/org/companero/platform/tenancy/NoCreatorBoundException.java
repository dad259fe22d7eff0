package org.companero.platform.tenancy;

/// Tenant data was asked for while no creator was bound. Always a defect of the caller, never of the client.
public final class NoCreatorBoundException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NoCreatorBoundException() {
        super("No creator is bound to this thread: wrap the work in CurrentCreator.run(creator, ...)");
    }
}
