target "a" {
  dockerfile-inline = <<-EOT
    FROM debian:13 as a
    RUN sudo $GREETING `date`
    RUN sudo $${GREETING}
    RUN sudo ${GREETING} `date`
    MAINTAINER me
  EOT
}
