package io.leadledger.benchmark.lists;

import io.leadledger.benchmark.server.Credentials;

/** @param leads how many it has, numbered from 0 */
record Tenant(Credentials credentials, int leads) {

    String path() {
        return "/users/" + credentials.companyId() + "/leads";
    }
}
