FR▮OM debian:13
