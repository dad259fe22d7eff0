package org.companero.studio.builder.model;

import org.companero.studio.builder.edit.StepKind;
import org.kordamp.ikonli.feather.Feather;

/// The sign of each kind of step.
public final class KindIcons {

    private KindIcons() {}

    public static Feather of(StepKind kind) {
        return switch (kind) {
            case MESSAGE -> Feather.MESSAGE_SQUARE;
            case CARD -> Feather.CREDIT_CARD;
            case TYPING -> Feather.MORE_HORIZONTAL;
            case QUESTION -> Feather.HELP_CIRCLE;
            case CHOICE -> Feather.LIST;
            case SEVERAL_CHOICES -> Feather.CHECK_SQUARE;
            case ANSWER -> Feather.BOOK_OPEN;
            case CONVERSATION -> Feather.MESSAGE_CIRCLE;
            case EXTRACT -> Feather.SEARCH;
            case CLASSIFY -> Feather.FILTER;
            case COMPOSE -> Feather.EDIT_3;
            case BRANCH -> Feather.GIT_BRANCH;
            case SWITCH -> Feather.SLIDERS;
            case SPLIT -> Feather.SHUFFLE;
            case WAIT -> Feather.CLOCK;
            case SET_VARIABLE -> Feather.BOOKMARK;
            case SET_FIELD -> Feather.USER;
            case TAG -> Feather.TAG;
            case APPEND -> Feather.PLUS_SQUARE;
            case COUNT -> Feather.HASH;
            case ASSIGN_HABIT -> Feather.REPEAT;
            case CHECK_IN -> Feather.CHECK_CIRCLE;
            case POINTS -> Feather.STAR;
            case ACHIEVEMENT -> Feather.AWARD;
            case MILESTONE -> Feather.FLAG;
            case WEBHOOK -> Feather.GLOBE;
            case EMAIL -> Feather.MAIL;
            case START_PROGRAM -> Feather.PLAY;
            case CALL_PROGRAM -> Feather.CORNER_DOWN_RIGHT;
            case HAND_OVER -> Feather.USERS;
            case NOTIFY -> Feather.BELL;
            case END -> Feather.SQUARE;
        };
    }
}
