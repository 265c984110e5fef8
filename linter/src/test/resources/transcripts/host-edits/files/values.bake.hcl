variable "V" { default = "13" }
target "a" { dockerfile-inline = "FROM debian:13 as a\nRUN echo $${X}" }
target "b" { dockerfile-inline = "FROM debian:${V} as b" }
target "c" {
  dockerfile-inline = <<EOT
FROM debian:${V} as c
EOT
}
target "d" { dockerfile-inline = join("", ["FROM debian:13 as d"]) }
