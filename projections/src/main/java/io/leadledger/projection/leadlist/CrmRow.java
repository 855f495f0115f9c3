package io.leadledger.projection.leadlist;

import io.leadledger.api.state.LeadModel;
import io.leadledger.api.state.LeadState;
import io.leadledger.projection.rows.Columns;
import io.leadledger.projection.rows.Rows;
import io.leadledger.projection.rows.StateJson;

/**
 * What NexusCRM's list of leads filters and sorts by, of leads with and without a handle. What was said to a lead is not in it, so most
 * events leave it as it is.
 *
 * @param state of the lead and of all it answers for
 */
record CrmRow(LeadRow row, LeadState state) {

    static final Rows<CrmRow> COLUMNS = new Rows<CrmRow>()
            .column("company_id", "uuid", crm -> crm.row().key().companyId())
            .text("lead_id", crm -> crm.row().key().leadId())
            .flag("hidden", crm -> crm.row().hidden())
            .text("stage", crm -> Columns.indexed(new LeadModel(crm.state()).lifecycleStage()))
            .text("owner_id", crm -> Columns.indexed(new LeadModel(crm.state()).ownerId()))
            .text("source", crm -> new LeadModel(crm.state()).source())
            .column("tags", "jsonb", crm -> StateJson.write(new LeadModel(crm.state()).tags()))
            .column("score", "numeric", crm -> Columns.number(crm.row().face().score().score()))
            .text("name_key", crm -> crm.row().face().nameKey())
            .text("search", crm -> crm.row().face().searchText())
            .text("quality", crm -> crm.row().face().score().status())
            .time("created_at", crm -> Columns.moment(crm.row().createdAt()));
}
