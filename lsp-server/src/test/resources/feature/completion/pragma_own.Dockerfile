FROM alpine
# dflint stage ignore=DF100▮
RUN x
