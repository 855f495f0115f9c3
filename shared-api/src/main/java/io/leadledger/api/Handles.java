package io.leadledger.api;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes handles out of what callers write. */
public final class Handles {

    private static final int LONGEST = 256;

    private Handles() {}

    /** Null when it is not a phone number. */
    public static @Nullable Handle phone(@Nullable String written, @Nullable String defaultCountry) {
        String digits = written == null ? null : PhoneNumbers.normalise(written, defaultCountry);
        return digits == null ? null : handle(HandleKind.PHONE, digits, written);
    }

    /** Null when it is not an e-mail address. */
    public static @Nullable Handle email(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String address = written.strip().toLowerCase(Locale.ROOT);
        int at = address.indexOf('@');
        boolean plausible = at > 0 && at == address.lastIndexOf('@') && at < address.length() - 1
                && address.chars().noneMatch(Character::isWhitespace) && address.length() <= LONGEST;
        return plausible ? handle(HandleKind.EMAIL, address, written) : null;
    }

    /** What a chat platform calls the customer; null when there is nothing to go by. */
    public static @Nullable Handle chat(String platform, @Nullable String customer, @Nullable String defaultCountry) {
        if (customer == null || customer.isBlank() || customer.length() > LONGEST) {
            return null;
        }
        String name = customer.strip();
        return switch (platform) {
            case "instagram" -> Handle.of(HandleKind.INSTAGRAM, name);
            case "webchat" -> Handle.of(HandleKind.WEB_SESSION, name);
            default -> {
                Handle phone = phone(name, defaultCountry);
                yield phone == null ? Handle.of(HandleKind.WEB_SESSION, name) : phone;
            }
        };
    }

    /** Id of the lead that an interaction under this handle opens when nobody owns it: derived, so that it is the same every time. */
    public static String derivedLeadId(UUID companyId, Handle handle) {
        return "lead_" + Hashes.uuid(companyId.toString(), "handle", handle.key()).toString().replace("-", "").substring(0, 24);
    }

    private static Handle handle(HandleKind kind, String value, @Nullable String written) {
        return new Handle(kind, value, value.equals(written) ? null : written);
    }
}
