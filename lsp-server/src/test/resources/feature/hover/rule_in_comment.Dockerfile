FROM debian:13-slim
# dflint ignore=DL3006,D▮L3008 because of tests
RUN true
