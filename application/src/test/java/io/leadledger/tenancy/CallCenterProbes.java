package io.leadledger.tenancy;

import java.util.List;

/** The call center. */
final class CallCenterProbes extends Probes {

    @Override
    void askAll() {
        callCenter();
    }

    private void callCenter() {
        String templates = "/v1/templates";
        String template = """
                {"name": "Mine", "steps": [{"type": "greeting", "content": "Hello."}]}""";
        probe(200, "GET " + templates, templates);
        probe(400, "POST " + templates, templates, "{\"name\": \"{template}\"}");
        probe(404, "GET " + templates + "/{id}", templates + "/{template}");
        probe(404, "PUT " + templates + "/{id}", templates + "/{template}", template);
        probe(404, "DELETE " + templates + "/{id}", templates + "/{template}");
        String campaigns = "/v1/campaigns";
        probe(200, "GET " + campaigns, campaigns);
        probe(400, "POST " + campaigns, campaigns, "{\"name\": \"Mine\", \"templateId\": \"{template}\", \"contacts\": [\"{contact}\"]}");
        probe(404, "GET " + campaigns + "/{id}", campaigns + "/{campaign}");
        probe(404, "GET " + campaigns + "/{id}/contacts", campaigns + "/{campaign}/contacts");
        probe(404, "POST " + campaigns + "/{id}/status", campaigns + "/{campaign}/status", "{\"status\": \"stopped\"}");
        String lists = "/v1/contact-lists";
        probe(200, "GET " + lists, lists);
        probe(400, "POST " + lists, lists, "{\"id\": \"{contact_list}\"}");
        probe(404, "GET " + lists + "/{id}", lists + "/{contact_list}");
        probe(404, "DELETE " + lists + "/{id}", lists + "/{contact_list}");
        probe(404, "GET " + lists + "/{id}/contacts", lists + "/{contact_list}/contacts");
        probe(404, "POST " + lists + "/{id}/contacts", lists + "/{contact_list}/contacts", "{\"contacts\": [\"{contact}\"]}");
        probe(404, "DELETE " + lists + "/{id}/contacts/{contact_id}", lists + "/{contact_list}/contacts/{contact}");
        probe(415, "POST " + lists + "/{id}/import", lists + "/{contact_list}/import", "{\"phone\": \"+15551234567\"}");
        probe(404, "GET " + lists + "/{id}/imports", lists + "/{contact_list}/imports");
        probe(404, "GET " + lists + "/{id}/imports/{import_id}", lists + "/{contact_list}/imports/{import}");
        probe(404, "GET " + lists + "/{id}/imports/{import_id}/rejected", lists + "/{contact_list}/imports/{import}/rejected");
        probe(400, "POST " + campaigns, campaigns, """
                {"name": "Mine", "templateId": "none", "contactListIds": ["{contact_list}"]}""");
        String calls = "/v1/calls";
        probe(200, "GET " + calls, calls + "?contactId={contact}");
        probe(404, "POST " + calls, calls, "{\"contactId\": \"{contact}\", \"templateId\": \"{template}\"}");
        probe(404, "POST " + calls, calls, "{\"phone\": \"+15550109999\", \"templateId\": \"{template}\"}");
        probe(404, "GET " + calls + "/{id}", calls + "/{call}");
        probe(404, "POST " + calls + "/{id}/cancel", calls + "/{call}/cancel", "");
        for (String base : List.of("", "/v1")) {
            probe(404, "GET " + base + "/transcripts/{id}.json", base + "/transcripts/{call}.json");
            probe(404, "GET " + base + "/recordings/{id}.mp3", base + "/recordings/{audible_call}.mp3");
        }
        String numbers = "/v1/do-not-call";
        probe(200, "GET " + numbers, numbers);
        probe(400, "POST " + numbers, numbers, "{\"reason\": \"mine\"}");
        probe(404, "DELETE " + numbers + "/{phone}", numbers + "/{suppressed}");
        callCenterWebhooks();
        String contacts = "/v1/contacts";
        probe(200, "GET " + contacts, contacts + "?search=quagga");
        probe(400, "POST " + contacts, contacts, "{\"id\": \"{contact}\"}");
        probe(404, "GET " + contacts + "/{id}", contacts + "/{contact}");
        probe(404, "PUT " + contacts + "/{id}", contacts + "/{contact}", "{\"phone\": \"+15551234567\"}");
        probe(404, "PATCH " + contacts + "/{id}", contacts + "/{contact}", "{\"name\": \"Mine\"}");
        probe(404, "DELETE " + contacts + "/{id}", contacts + "/{contact}");
    }

    private void callCenterWebhooks() {
        String hooks = "/v1/webhooks";
        String one = hooks + "/{call_webhook}";
        probe(200, "GET " + hooks, hooks);
        probe(400, "POST " + hooks, hooks, "{\"url\": \"http://127.0.0.1/\", \"events\": [\"call.completed\"]}");
        probe(404, "GET " + hooks + "/{id}", one);
        probe(404, "PATCH " + hooks + "/{id}", one, "{\"active\": false}");
        probe(404, "POST " + hooks + "/{id}/rotate-secret", one + "/rotate-secret", "{}");
        String delivery = hooks + "/{id}/deliveries/{deliveryId}";
        probe(404, "GET " + hooks + "/{id}/deliveries", one + "/deliveries");
        probe(404, "GET " + delivery, one + "/deliveries/{call_delivery}");
        probe(404, "POST " + delivery + "/replay", one + "/deliveries/{call_delivery}/replay", "{}");
        probe(404, "DELETE " + hooks + "/{id}", one);
    }
}
