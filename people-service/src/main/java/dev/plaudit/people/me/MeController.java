package dev.plaudit.people.me;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;

/**
 * The account of whoever is signed in.
 */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "Own account")
class MeController {

    private final OwnAccount ownAccount;

    private final EraseAccount eraseAccount;

    MeController(OwnAccount ownAccount, EraseAccount eraseAccount) {
        this.ownAccount = ownAccount;
        this.eraseAccount = eraseAccount;
    }

    @GetMapping
    @Operation(summary = "Your account and profile")
    ResponseEntity<MeView> read(Caller caller) {
        return answer(this.ownAccount.read(caller));
    }

    @PatchMapping(consumes = { MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE })
    @Operation(summary = "Changes your profile",
            description = "A JSON Merge Patch (RFC 7396) of the fields that you can set. "
                    + "Only organizers, managers, curators and admins can be public.")
    ResponseEntity<MeView> edit(Caller caller, IfMatch seen,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE,
                    schema = @Schema(implementation = OwnProfile.class))) @RequestBody ObjectNode patch) {
        return answer(this.ownAccount.edit(caller, seen, patch));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Erases your account", description = "Your logins and API tokens are deleted, and so is your "
            + "person unless it was public: then it stays without an owner and without what you have entered but for "
            + "the name, or goes too with person=erase: lists show it as deleted, nobody gets its address again, and "
            + "where others credit it, it says that there was somebody. The last admin cannot be erased.")
    void erase(Caller caller, IfMatch seen,
            @Parameter(schema = @Schema(allowableValues = { "keep", "erase" }, defaultValue = "keep")) @RequestParam(
                    defaultValue = "keep") String person) {
        this.eraseAccount.erase(caller, seen, Fate.of(person) == Fate.ERASE);
    }

    @DeleteMapping("/logins/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Unlinks one of your logins", description = "The only one has to stay.")
    void unlink(Caller caller, @PathVariable String id, IfMatch seen) {
        this.ownAccount.unlink(caller, seen, id);
    }

    @GetMapping("/export")
    @Operation(summary = "All that is kept about your account, as a file")
    ResponseEntity<Export> export(Caller caller) {
        Export export = this.ownAccount.export(caller);
        return ResponseEntity.ok()
            .contentType(PublicAnswer.JSON)
            .cacheControl(CacheControl.noStore())
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename("plaudit-account.json").build().toString())
            .body(export);
    }

    private ResponseEntity<MeView> answer(Me me) {
        return ResponseEntity.ok()
            .contentType(PublicAnswer.JSON)
            .cacheControl(CacheControl.noStore())
            .eTag(me.tag())
            .body(this.ownAccount.view(me));
    }

}
