from debian:13
# dflint ignore=DL3004 it has to
run sudo ls \
  # a comment
  && sudo id
Run sudo id
