package io.calendarsync.errors;

/** What the library does about an error. */
enum Follows {
    /** Tried again in the same run; where it lasts, the rest waits. */
    AGAIN("tries again in the same run; where it lasts, the rest waits"),
    /** Renewed and tried again once; where it lasts, somebody has to act. */
    RENEWED("renews the access and tries again; where it lasts, stops and tries now and then"),
    /** The rest of the run waits. */
    WAITS("pauses, and goes on by itself later"),
    /** The same, for an hour: what a day allows is used up. */
    WAITS_AN_HOUR("pauses for an hour, and goes on by itself"),
    /** The same, for hours. */
    WAITS_HOURS("pauses for two hours, and goes on by itself"),
    /** Somebody has to act elsewhere; tried again now and then, since nobody tells when. */
    TRIES("stops, and tries now and then whether it is mended"),
    /** Somebody has to act here; nothing is tried until then. */
    STOPS("stops, and asks nothing more"),
    /** This event waits for its correction, the others go on. */
    SETS_ASIDE("sets this event aside, and goes on with the others"),
    /** Written without what was refused; the host is told, and nobody has to act. */
    LEAVES_OUT("writes the event without it, and asks for it no more"),
    /** Looked at and put right in the same run. */
    LOOKS("looks what stands there, and puts it right in the same run"),
    /** In doubt; looked at once it has settled. */
    DOUBTS("takes it for neither done nor failed, and looks two minutes later, then later and later"),
    /** Believed only once what was written has settled. */
    REPEATS("within two minutes of its last write, repeats it once that has settled"),
    /** Nothing is left to do. */
    DONE("takes it for done"),
    /** The person is told at once, and nothing is kept. */
    REJECTED("rejects the connection, which stays what it was"),
    /** It may have been made; a person looks. */
    UNCERTAIN("connects, and waits for a person to look"),
    /** Let go here; the rest is owed. */
    OWES("lets go here, and tries for 30 days to end the access at Google");

    private final String text;

    Follows(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
