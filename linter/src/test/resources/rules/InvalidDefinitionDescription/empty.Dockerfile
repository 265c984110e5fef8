# check=experimental=all
# what this is about
#
ARG bit=bat
#
# what this is about
FROM scratch AS base
# check=experimental=all
#
# something else
ARG x
