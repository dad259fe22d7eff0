package org.companero.platform.access;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/// Says in the API's description what each operation asks of its caller.
@Component
final class PermissionNotes implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        switch (Rule.of(endpoint)) {
            case Rule.Permitted(var permission) ->
                operation.addExtension("x-permission", PermissionMissing.word(permission));
            case Rule.Personal _ -> operation.addExtension("x-person", true);
            case Rule.Everybody _ -> operation.setSecurity(List.of());
            case Rule.Nobody _ -> {}
        }
        return operation;
    }
}
