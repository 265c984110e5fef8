# stand-in.rb FORMULA PACKAGES PREFIX: installs a formula as Homebrew does, on Linux, with the archive from a directory instead of its address.
require "digest"
require "fileutils"
require "pathname"

formula, packages, prefix = ARGV.map { |word| Pathname(word) }
PACKAGES = packages
PREFIX = prefix

# A directory of an installation.
class Pathname
  def install(files)
    mkpath
    FileUtils.cp_r(files, self, preserve: true)
  end

  def install_symlink(files)
    raise "nothing to link into #{self}" if files.empty?

    mkpath
    files.each { |file| FileUtils.ln_s(file, self) }
  end
end

# What a formula may say.
class Formula
  class << self
    attr_reader :archive, :checksum, :body

    def desc(_text) = nil
    def homepage(_text) = nil
    def version(_text) = nil
    def license(_text) = nil
    def on_macos = nil
    def on_linux = yield
    def on_intel = (yield if RUBY_PLATFORM.start_with?("x86_64"))
    def on_arm = (yield if RUBY_PLATFORM.start_with?("aarch64"))
    def url(text) = @archive = File.basename(text)
    def sha256(text) = @checksum = text
    def test(&body) = @body = body
  end

  def libexec = PREFIX/"libexec"
  def bin = PREFIX/"bin"
  def man1 = PREFIX/"share/man/man1"
  def bash_completion = PREFIX/"etc/bash_completion.d"
  def fish_completion = PREFIX/"share/fish/vendor_completions.d"
  def zsh_completion = PREFIX/"share/zsh/site-functions"
  def testpath = PREFIX/"test"

  def system(*words)
    Kernel.system(*words.map(&:to_s)) || raise("#{words.join(" ")} failed")
  end

  def shell_output(command, status)
    output = Dir.chdir(testpath) { `#{command}` }
    raise "#{command}: exit status #{$?.exitstatus}" unless $?.exitstatus == status

    output
  end

  def assert_match(text, output)
    raise "no #{text} in #{output}" unless output.include?(text)
  end
end

require formula.expand_path
archive = PACKAGES/Dflint.archive
raise "the checksum is not that of #{archive}" unless Digest::SHA256.file(archive).hexdigest == Dflint.checksum

unpacked = PREFIX/"unpacked"
unpacked.mkpath
Kernel.system("tar", "xzf", archive.to_s, "-C", unpacked.to_s) || raise("cannot unpack #{archive}")
installed = Dflint.new
Dir.chdir(unpacked.children.first) { installed.install }
installed.post_install
installed.testpath.mkpath
installed.instance_eval(&Dflint.body)
