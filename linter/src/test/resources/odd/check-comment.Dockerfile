# check=skip=JSONArgsRecommended;error=true
FROM debian:13 as Build
# check=skip=all
MAINTAINER x
CMD node x.js
