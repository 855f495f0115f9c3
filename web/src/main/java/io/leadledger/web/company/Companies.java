package io.leadledger.web.company;

import java.util.Optional;
import java.util.UUID;

/** Answers from memory almost always; a change made on another node is seen within seconds. */
public interface Companies {

    Optional<Company> company(UUID companyId);

    /** @param userId an account user of the Leads family; every company has at least the one whose id is its company id */
    Optional<UUID> companyOfUser(String userId);

    /** @param client the registered client id of the call-data upload */
    Optional<UUID> companyOfUploadClient(String client);
}
