package se.upptack.referral;

import se.upptack.pack.RegisterSnapshot;

/**
 * What making contact is on a service line (REF-06). Only where all work is exercise of public authority is it ordinary: in a service
 * undertaking the agency informs and has no duty to help with the contact, and a line of both kinds is treated as such until the worker
 * says otherwise.
 */
final class Habits {

    private Habits() {}

    static Referral.Habit of(RegisterSnapshot registers, String line) {
        var authority = registers.find("service-lines", line).map(row -> row.text("documentation").equals("authority")).orElse(false);
        return authority ? Referral.Habit.CONTACT : Referral.Habit.INFORMATION;
    }
}
