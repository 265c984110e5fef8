# dflint global ignore=DL3006x
FROM debian:13
# dflint ignore=DL4OO6
RUN curl -f https://x.org | sh
# dflint ignore DL4006
RUN curl -f https://x.org | sh
# dflint: ignore=DL4006
RUN curl -f https://x.org | sh
# dflint disable=DL4006
RUN curl -f https://x.org | sh
# hadolint ignore=DL4006,Nonsense,SC9999 a reason
RUN curl -f https://x.org | sh
# dflint ignores what it is told to
# dflint is used here, and ignore=DL4006 is not a comment of its
RUN true
USER 1000
HEALTHCHECK NONE
