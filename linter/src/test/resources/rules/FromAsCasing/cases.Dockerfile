FROM debian:13 As a
from debian:13 aS b
From debian:13 as c
FROM debian:13 \
  as d
