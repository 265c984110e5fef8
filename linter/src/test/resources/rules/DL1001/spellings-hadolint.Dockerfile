#hadolint	 ignore = DL3003 ,SC2012 # why
FROM debian:13
# hadolint  stage  ignore=DL3003
# hadolint ignore=DL3003,
# hadolint ignore=DL3003 why
# hadolint ignored=DL3003
# hadolintignore=DL3003
RUN a
