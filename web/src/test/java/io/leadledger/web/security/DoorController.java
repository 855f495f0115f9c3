package io.leadledger.web.security;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Doors with every kind of lock. */
@RestController
class DoorController {

    @GetMapping("/api/v1/whoami")
    Map<String, Object> whoAmI(Caller caller) {
        return Map.of("company", caller.companyId(), "actor", caller.actor(), "scopes", caller.scopes().stream().map(Scope::wire).sorted().toList());
    }

    @RequiresScope(Scope.AUDIT)
    @GetMapping("/api/v1/audit/door")
    String audit() {
        return "open";
    }

    @RequiresRole({Role.MANAGER, Role.EXECUTIVE})
    @GetMapping("/api/v1/managers")
    String managers() {
        return "open";
    }

    @RequiresScope("admin")
    @GetMapping("/admin/v1/door")
    String admin() {
        return "open";
    }
}
