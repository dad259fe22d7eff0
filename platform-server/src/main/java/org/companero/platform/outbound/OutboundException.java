package org.companero.platform.outbound;

import org.companero.platform.web.PlatformException;
import org.jspecify.annotations.Nullable;

/// A request that brought no answer. The message tells nothing of what lies behind the address, so that nobody can
/// map the operator's network with it.
public final class OutboundException extends PlatformException {

    private static final long serialVersionUID = 1L;

    private final OutboundFault fault;

    OutboundException(OutboundFault fault) {
        this(fault, null);
    }

    OutboundException(OutboundFault fault, @Nullable Throwable cause) {
        super(fault.status(), "OUTBOUND_" + fault.name(), fault.message());
        this.fault = fault;
        if (cause != null) {
            initCause(cause);
        }
    }

    public OutboundFault fault() {
        return fault;
    }
}
