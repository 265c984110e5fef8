FROM scratch
USER a

# the last
FROM scratch AS b
# about it
  ▮MAINTAINER me
