package dev.plaudit.platform.audit;

import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.Lists;
import dev.plaudit.platform.lists.Ready;

/**
 * Reading of the audit log.
 */
@RestController
@Tag(name = "Administration")
class AuditController {

    @GetMapping("/api/v1/audit")
    @io.swagger.v3.oas.annotations.Operation(summary = "Who did what, the newest first")
    ResponseEntity<Ready<ListPage<AuditEntryView>>> list(Caller caller, @ListOf("audit") ListRequest request) {
        caller.require(AuditOperation.READ_AUDIT_LOG);
        return Lists.answerPrivately(request);
    }

}
