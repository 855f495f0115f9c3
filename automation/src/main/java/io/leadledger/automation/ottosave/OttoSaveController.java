package io.leadledger.automation.ottosave;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.leadledger.api.error.LedgerException;
import io.leadledger.web.security.Caller;
import io.leadledger.web.security.RequiresRole;
import io.leadledger.web.security.RequiresScope;
import io.leadledger.web.security.Role;
import io.leadledger.web.security.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/otto-save")
@RequiresRole(Role.MANAGER)
class OttoSaveController {

    private final OttoSaveStore store;

    OttoSaveController(OttoSaveStore store) {
        this.store = store;
    }

    @Schema(name = "OttoSaveSetting", example = "{\"enabled\": false}")
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Setting(@JsonProperty("enabled") @Nullable Boolean enabled) {}

    @GetMapping
    @RequiresScope(Scope.READ)
    @Operation(summary = "Whether missed calls and calls without a next step are followed up by themselves")
    Setting get(Caller caller) {
        return new Setting(store.isEnabled(caller.companyId()));
    }

    @PutMapping
    @RequiresScope(Scope.WRITE)
    @Operation(summary = "Switch Otto Save on or off for the company", description = """
            It is on unless it was switched off. What is told of calls while it is off is not taken up later,
            nor are calls that were recorded long after they began.""")
    Setting put(Caller caller, @RequestBody Setting setting) {
        Boolean enabled = setting.enabled();
        if (enabled == null) {
            throw LedgerException.missing("enabled");
        }
        store.enable(caller.companyId(), enabled);
        return new Setting(enabled);
    }
}
