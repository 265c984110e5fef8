# syntax=docker/dockerfile:1
# dflint global ignore=DL3002 because
FROM scratch
# dflint ignore=DF1004 ü
▮MAINTAINER me
