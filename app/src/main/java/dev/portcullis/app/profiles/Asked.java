package dev.portcullis.app.profiles;

import dev.portcullis.core.policy.PolicyProfile;

/**
 * How things stood when files were asked for: whatever the person did since counts more than the
 * answer.
 *
 * @param opened the profile in hand
 * @param typed its fields
 * @param judging the name of the profile that judged
 */
record Asked(PolicyProfile opened, ProfileDraft.Typed typed, String judging) {}
