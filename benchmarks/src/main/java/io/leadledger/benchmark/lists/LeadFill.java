package io.leadledger.benchmark.lists;

import io.leadledger.benchmark.data.StreamFill.Piece;
import io.leadledger.benchmark.data.Tenant;
import java.util.ArrayList;
import java.util.List;

import static io.leadledger.benchmark.data.StreamFill.STREAM;

/** The leads of all companies, as streams. */
final class LeadFill {

    private LeadFill() {}

    static List<Piece> pieces(List<Tenant> tenants) {
        LeadLines lines = new LeadLines();
        List<Piece> pieces = new ArrayList<>();
        for (Tenant tenant : tenants) {
            for (int first = 0; first < tenant.size(); first += STREAM) {
                int from = first;
                int to = Math.min(tenant.size(), from + STREAM);
                pieces.add(new Piece(tenant, () -> lines.entities(from, to), () -> lines.events(from, to)));
            }
        }
        return pieces;
    }
}
