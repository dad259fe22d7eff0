package org.companero.protocol.program;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/// Finishes the run. In a program that another one called, leads back there.
///
/// @param outcome a short word for how it ended, for the creator's statistics
@JsonTypeName("end")
public record End(NodeId id, String title, String outcome) implements Step {

    @Override
    public List<Outlet> outlets() {
        return List.of();
    }

    @Override
    public Step reword(Wording wording) {
        return this;
    }
}
