-- Opens the cases in Neovim and writes down what a user sees; see bin/lib/editor-test, which starts this and compares.
local cases, answers, docs = vim.env.CASES, vim.env.ANSWERS, vim.env.DOCS
local MARK = '▮'
local PATIENCE = 60000 -- milliseconds; only a failure takes them

local function wait(condition)
  return vim.wait(PATIENCE, condition, 5)
end

local function read(path)
  local file = assert(io.open(path, 'rb'))
  local text = file:read('*a')
  file:close()
  return text
end

local function write(path, text)
  vim.fn.mkdir(vim.fs.dirname(path), 'p')
  local file = assert(io.open(path, 'wb'))
  file:write(text)
  file:close()
end

--- The code under docs/editors.md's heading for this version: what the page tells people to write is what is tested.
local function configuration()
  local heading = vim.lsp.config and '## Neovim 0.11' or '## Neovim 0.10'
  local page = read(docs)
  local start = assert(page:find(heading, 1, true), 'no "' .. heading .. '" in ' .. docs)
  return assert(page:sub(start):match('```lua\n(.-)```'))
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n') .. '\n'
end

--- The text with the mark where the cursor is.
local function text_with_cursor()
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  local lines = vim.api.nvim_buf_get_lines(0, 0, -1, true)
  lines[row] = lines[row]:sub(1, column) .. MARK .. lines[row]:sub(column + 1)
  return table.concat(lines, '\n') .. '\n'
end

local function diagnostics()
  local found = {}
  for _, d in ipairs(vim.diagnostic.get(0)) do
    local line = vim.api.nvim_buf_get_lines(0, d.lnum, d.lnum + 1, true)[1]
    local marked = vim.api.nvim_buf_get_text(0, d.lnum, d.col, d.end_lnum, d.end_col, {})
    local column = vim.fn.strchars(line:sub(1, d.col)) + 1
    table.insert(found, { d.lnum, d.col, ('%d:%d «%s» %s\n'):format(d.lnum + 1, column, table.concat(marked, '\n'), d.code) })
  end
  table.sort(found, function(a, b) return a[1] < b[1] or a[1] == b[1] and a[2] < b[2] end)
  return table.concat(vim.tbl_map(function(each) return each[3] end, found))
end

--- What stands in the window that floats over the text; nothing without one.
local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, true), '\n')
    end
  end
  return ''
end

--- Types at the cursor, character by character.
local function type_text(typed)
  local row, column = unpack(vim.api.nvim_win_get_cursor(0))
  row = row - 1
  for _, character in ipairs(vim.fn.split(typed, '\\zs')) do
    if character == '\n' then
      vim.api.nvim_buf_set_text(0, row, column, row, column, { '', '' })
      row, column = row + 1, 0
    else
      vim.api.nvim_buf_set_text(0, row, column, row, column, { character })
      column = column + #character
    end
  end
end

--- Asks for completion at the cursor as a user does, in insert mode; remembers what the menu offers.
local offered
local function complete()
  offered = ''
  function _G.look_at_menu()
    local items
    wait(function()
      items = vim.fn.complete_info({ 'items' }).items
      return #items > 0
    end)
    for _, item in ipairs(items) do
      offered = offered .. item.abbr .. '\n'
    end
  end
  local at_end = vim.api.nvim_win_get_cursor(0)[2] + 1 >= vim.fn.col('$') - 1
  local keys = (at_end and 'A' or 'i') .. '<C-x><C-o><Cmd>lua look_at_menu()<CR><Esc>'
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(keys, true, false, true), 'tx', false)
end

--- A place as people count, and what stands there.
local function at(row, column, last)
  local line = vim.api.nvim_buf_get_lines(0, row, row + 1, true)[1]
  return ('%d:%d «%s»'):format(row + 1, vim.fn.strchars(line:sub(1, column)) + 1, line:sub(column + 1, last))
end

local function tokens()
  local shown = ''
  for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, true)) do
    local column = 0
    while column < #line do
      local token = (vim.lsp.semantic_tokens.get_at_pos(0, row - 1, column) or {})[1]
      if token then
        shown = shown .. at(row - 1, token.start_col, token.end_col) .. ' ' .. token.type .. '\n'
      end
      column = token and math.max(token.end_col, column + 1) or column + 1
    end
  end
  return shown
end

local function hints()
  local shown = ''
  for _, each in ipairs(vim.lsp.inlay_hint.get({ bufnr = 0 })) do
    local label = each.inlay_hint.label
    local text = type(label) == 'string' and label or label[1].value
    local place = each.inlay_hint.position
    shown = shown .. ('%d:%d %s\n'):format(place.line + 1, place.character + 1, vim.trim(text))
  end
  return shown
end

local function lenses()
  local shown = {}
  for _, lens in ipairs(vim.lsp.codelens.get(0)) do
    if lens.command then
      table.insert(shown, ('%d %s\n'):format(lens.range.start.line + 1, lens.command.title))
    end
  end
  table.sort(shown)
  return table.concat(shown)
end

--- Does the only code action of a kind.
local function act(kind)
  return function()
    vim.lsp.buf.code_action({ apply = true, context = { only = { kind }, diagnostics = {} } })
  end
end

--- For each folder of cases: what is done in the text, and what is looked at afterwards. With `part` it is enough that all lines
--- that are expected are among those that are shown.
local actions = {
  diagnostics = { run = function() end, see = diagnostics },
  typing = { run = type_text, see = diagnostics },
  hover = { run = function() vim.lsp.buf.hover() end, see = floating, part = true },
  signature = { run = function() vim.lsp.buf.signature_help() end, see = floating, part = true },
  completion = { run = complete, see = function() return offered end, part = true },
  definition = { run = function() vim.lsp.buf.definition() end, see = text_with_cursor },
  rename = { run = function() vim.lsp.buf.rename('renamed') end, see = text },
  format = {
    run = function()
      vim.bo.shiftwidth, vim.bo.expandtab = 4, true
      vim.lsp.buf.format({ timeout_ms = PATIENCE })
    end,
    see = text,
  },
  action = {
    run = function()
      wait(function() return diagnostics() ~= '' end)
      vim.lsp.buf.code_action({ apply = true, filter = function(action) return action.isPreferred end })
    end,
    see = text,
  },
  refactor = { run = act('refactor'), see = text },
  fix_all = { run = act('source.fixAll.dflint'), see = text },
  tokens = { run = function() end, see = tokens },
  hints = { run = function() vim.lsp.inlay_hint.enable(true, { bufnr = 0 }) end, see = hints },
  lens = { run = function() vim.lsp.codelens.refresh({ bufnr = 0 }) end, see = lenses },
}

--- The lines that are expected, if all of them are among those shown; otherwise what is shown.
local function part_of(shown, expected)
  for line in expected:gmatch('[^\n]+') do
    if not shown:find(line, 1, true) then
      return shown
    end
  end
  return expected
end

--- Puts the text without its marks into the buffer and the cursor to the first mark; returns what stands between two marks.
local function prepare(marked)
  local before, typed, after = marked:match('^(.-)' .. MARK .. '(.-)' .. MARK .. '(.*)$')
  if not before then
    before, after = marked:match('^(.-)' .. MARK .. '(.*)$')
    before, after = before or '', after or marked
  end
  local row = select(2, before:gsub('\n', '')) + 1
  return before .. after, typed or '', { row, #before:match('[^\n]*$') }
end

local function check(name)
  local action = actions[vim.fs.dirname(name)]
  local expected = read(cases .. '/' .. name .. '.expected')
  local content, typed, cursor = prepare(read(cases .. '/' .. name .. '.Dockerfile'))
  local file = answers .. '/' .. name .. '.Dockerfile'
  write(file, content)
  vim.cmd.edit(vim.fn.fnameescape(file))
  assert(vim.bo.filetype == 'dockerfile', 'the file type is ' .. vim.bo.filetype)
  local attached = wait(function()
    local client = vim.lsp.get_clients({ bufnr = 0 })[1]
    return client and client.initialized
  end)
  assert(attached, 'the server was not attached')
  vim.api.nvim_win_set_cursor(0, cursor)
  action.run(typed)
  local shown
  wait(function()
    shown = action.see()
    if action.part then
      shown = part_of(shown, expected)
    end
    return shown == expected
  end)
  write(answers .. '/' .. name .. '.shown', shown)
  vim.cmd('silent! fclose! | bwipeout!')
end

local function main()
  vim.opt.swapfile = false
  vim.cmd('filetype on')
  assert(load(configuration(), docs))()
  for _, name in ipairs(vim.split(read(vim.env.LIST), '\n', { trimempty = true })) do
    local ok, problem = xpcall(check, debug.traceback, name)
    if not ok then
      write(answers .. '/' .. name .. '.shown', problem .. '\n')
    end
  end
  local clients = vim.lsp.get_clients()
  for _, client in ipairs(clients) do
    client.stop()
  end
  wait(function() return vim.iter(clients):all(function(client) return client.is_stopped() end) end)
end

local ok, problem = xpcall(main, debug.traceback)
if not ok then
  io.stderr:write(problem, '\n')
end
vim.cmd(ok and 'qall!' or 'cquit')
